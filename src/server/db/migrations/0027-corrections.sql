-- 更正: what the application itself said before, so that its sealed form keeps its names when lists show the new ones.
ALTER TABLE correction ADD COLUMN sealed_value text;
