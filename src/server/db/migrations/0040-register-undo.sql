-- Taking back a long list removes studios and units: what refers to them is found by an index, not by a walk over every file.
CREATE INDEX studio_merged_into ON studio (tenant, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX studio_unit_unit ON studio_unit (tenant, unit);
