-- 走访指导 of a studio whose application is under way (R17, phase 2). Written down once, never edited.
CREATE TABLE application_visit (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  application uuid NOT NULL,
  visited_on date NOT NULL,
  visitors text NOT NULL,
  found text NOT NULL,
  advice text NOT NULL DEFAULT '',
  -- Items of the standard that the visit was about.
  items jsonb NOT NULL DEFAULT '[]',
  -- The day by which the advice is to be followed; no day, no demand.
  follow_up_by date,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX application_visit_list ON application_visit (tenant, application, visited_on DESC, id);
ALTER TABLE application_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_visit FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON application_visit USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant());
GRANT SELECT, INSERT ON application_visit TO :app_role;
