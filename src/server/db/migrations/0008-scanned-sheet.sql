-- Where the sheet lies on the picture of a scanned page, as shares of its sides: {x, y, width, height}. Null: it fills it.
ALTER TABLE scan_page ADD COLUMN sheet jsonb;
