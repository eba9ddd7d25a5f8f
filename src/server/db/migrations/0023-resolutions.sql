-- What a meeting said, who was absent and who did not agree is of those who met: the city's of the city, a body's also of the body.
DROP POLICY wall ON resolution;
CREATE POLICY wall ON resolution
  USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all()) OR body = ANY ((SELECT app_ids('app.bodies'))::uuid[])))
  WITH CHECK (tenant = app_tenant());
ALTER TABLE designation ADD FOREIGN KEY (tenant, resolution) REFERENCES resolution;
