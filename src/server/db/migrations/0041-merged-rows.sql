-- Rows that carry the body and unit of their studio, so that a body's list needs no join: when a merge or its undoing gives them
-- another studio they go along with it, as pairs and the log of the year do. What had stayed with a former body stays there.
CREATE FUNCTION body_follows_row() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.body IS NOT DISTINCT FROM (SELECT s.body FROM studio s WHERE s.tenant = OLD.tenant AND s.id = OLD.studio) THEN
    SELECT s.body INTO NEW.body FROM studio s WHERE s.tenant = NEW.tenant AND s.id = NEW.studio;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER body_follows_row BEFORE UPDATE OF studio ON follow_up FOR EACH ROW
  WHEN (OLD.studio IS DISTINCT FROM NEW.studio) EXECUTE FUNCTION body_follows_row();
CREATE TRIGGER body_follows_row BEFORE UPDATE OF studio ON annual_report FOR EACH ROW
  WHEN (OLD.studio IS DISTINCT FROM NEW.studio) EXECUTE FUNCTION body_follows_row();

CREATE FUNCTION place_follows_row() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM studio s WHERE s.tenant = OLD.tenant AND s.id = OLD.studio
      AND s.body = OLD.body AND s.unit IS NOT DISTINCT FROM OLD.unit) THEN
    SELECT s.body, s.unit INTO NEW.body, NEW.unit FROM studio s WHERE s.tenant = NEW.tenant AND s.id = NEW.studio;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER place_follows_row BEFORE UPDATE OF studio ON survey_sheet FOR EACH ROW
  WHEN (OLD.studio IS DISTINCT FROM NEW.studio) EXECUTE FUNCTION place_follows_row();
CREATE TRIGGER place_follows_row BEFORE UPDATE OF studio ON survey_problem FOR EACH ROW
  WHEN (OLD.studio IS DISTINCT FROM NEW.studio) EXECUTE FUNCTION place_follows_row();

-- What was merged before: open problems and tasks stand where their studio stands now.
UPDATE survey_problem p SET body = s.body, unit = s.unit FROM studio s
  WHERE s.tenant = p.tenant AND s.id = p.studio AND p.closed_on IS NULL AND p.dropped_at IS NULL
    AND (p.body IS DISTINCT FROM s.body OR p.unit IS DISTINCT FROM s.unit);
UPDATE follow_up f SET body = s.body FROM studio s
  WHERE s.tenant = f.tenant AND s.id = f.studio AND f.closed_on IS NULL AND f.dropped_at IS NULL AND f.body <> s.body;

-- One apprentice in two pairs (R9, F49).
CREATE INDEX mentor_pair_person ON mentor_pair (tenant, apprentice_name, birth_year);
