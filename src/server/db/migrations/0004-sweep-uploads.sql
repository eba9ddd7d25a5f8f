-- Which of these uploads of the current tenant nothing refers to. The references are found in the catalogue (every
-- foreign key to upload is (tenant, id)), so that a new one cannot be forgotten.
CREATE FUNCTION unused_uploads(candidates uuid[]) RETURNS uuid[]
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
DECLARE reference record;
BEGIN
  FOR reference IN
    SELECT c.conrelid::regclass AS referrer, a.attname AS name FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[2]
    WHERE c.contype = 'f' AND c.confrelid = 'upload'::regclass LOOP
    EXECUTE format('SELECT array_agg(candidate) FROM unnest($1) AS candidate
      WHERE NOT EXISTS (SELECT 1 FROM %s r WHERE r.tenant = app_tenant() AND r.%I = candidate)', reference.referrer, reference.name)
      INTO candidates USING candidates;
  END LOOP;
  RETURN candidates;
END $$;

-- Removes uploads that nothing refers to and stored files without an upload; answers the hashes whose bytes may go.
-- Runs as the owner, because the application may not delete these rows itself. Asked twice: before and under the lock.
CREATE FUNCTION sweep_uploads(older_than timestamptz) RETURNS SETOF text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE candidates uuid[];
BEGIN
  PERFORM set_config('app.bodies', '*', true);
  candidates := unused_uploads((SELECT array_agg(id) FROM upload WHERE tenant = app_tenant() AND at < older_than));
  SELECT array_agg(id) INTO candidates FROM (
    SELECT id FROM upload WHERE tenant = app_tenant() AND id = ANY (candidates) FOR UPDATE SKIP LOCKED) locked;
  candidates := unused_uploads(candidates);
  DELETE FROM upload WHERE tenant = app_tenant() AND id = ANY (candidates);
  RETURN QUERY DELETE FROM file f WHERE f.tenant = app_tenant() AND f.created_at < older_than
    AND NOT EXISTS (SELECT 1 FROM upload u WHERE u.tenant = f.tenant AND u.hash = f.hash) RETURNING f.hash;
END $$;
REVOKE ALL ON FUNCTION unused_uploads(uuid[]), sweep_uploads(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sweep_uploads(timestamptz) TO :app_role;
