import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { roles } from '../../core/access/roles.ts';
import { studioLevels } from '../../core/studio/studioState.ts';

/** A moment on the clock of the city: 2019-09-30T16:40. */
const LocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
/** One dated act: who does what; the rest is the command's input, with names instead of ids. */
const Act = z.looseObject({
  at: LocalTime,
  by: z.string(),
  do: z.string(),
  /** Name of the application that the act makes, when it is not the own one. */
  as: z.string().optional(),
});
export type Act = z.infer<typeof Act>;

const Value = z.union([z.string(), z.array(z.string())]);
/** Answers as a person writes them: rows as a list of objects, year tables as objects of objects. */
const WrittenAnswers = z.record(
  z.string(),
  z.union([Value, z.array(z.record(z.string(), Value)), z.record(z.string(), z.record(z.string(), Value))]),
);
export type WrittenAnswers = z.infer<typeof WrittenAnswers>;

const DemoApplication = z.strictObject({
  id: z.string(),
  track: z.string(),
  /** Absent (null) where a body enters for a unit that is not yet known (代录). */
  unit: z.string().nullable(),
  leadName: z.string(),
  answers: WrittenAnswers,
  evidence: z.array(
    z.strictObject({
      path: z.string(),
      kind: z.enum(['copy', 'original']),
      stamp: z.enum(['none', 'seal', 'financeSeal']),
      file: z.string(),
    }),
  ),
  story: z.array(Act),
});
export type DemoApplication = z.infer<typeof DemoApplication>;

/** A studio of earlier years as the register had it before the story begins. */
const OldStudio = z.strictObject({
  id: z.string(),
  unit: z.string(),
  lead: z.string(),
  name: z.string(),
  established: z.iso.date(),
  trade: z.string(),
  type: z.string(),
  specialty: z.string(),
  results: z.string(),
  titles: z.array(
    z.strictObject({
      title: z.string(),
      level: z.enum(studioLevels),
      namingBody: z.string(),
      on: z.iso.date(),
      number: z.string().optional(),
    }),
  ),
  members: z.array(z.string()),
});
export type OldStudio = z.infer<typeof OldStudio>;

const Bounds = { role: z.enum(roles).optional(), body: z.string().optional(), unit: z.string().optional() };
const Campaign = z.strictObject({
  /** What the clock of the demo shows when it is first loaded; it runs on from there. */
  now: LocalTime,
  /** When the campaign, its people and their accounts begin. */
  begins: LocalTime,
  tenant: z.string(),
  /** Of all accounts of the demo. */
  password: z.string(),
  /** Bodies that share the places of a row (S34), besides those that the programme names. */
  extraBodies: z.array(
    z.strictObject({ id: z.string(), name: z.string(), kind: z.string(), sharesRowOf: z.string() }),
  ),
  /** A file of the demo with what it adds to the programme: a track of the level above, whose document is not given (S5). */
  adds: z.string().optional(),
  /** Tracks on which the demo also asks the lead for a confirmation. */
  leadConfirms: z.array(z.string()),
  files: z.record(z.string(), z.strictObject({ path: z.string(), name: z.string() })),
  accounts: z.array(z.strictObject({ userName: z.string(), name: z.string(), title: z.string(), ...Bounds })),
  units: z.array(z.strictObject({ id: z.string(), body: z.string(), name: z.string() })),
  /** People of the story who never sign in. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), ...Bounds, role: z.enum(roles) })),
  story: z.array(Act),
  /** File of the demo with the studios of earlier years. */
  register: z.string().optional(),
  /** Files of the demo with more acts of bodies and the city. */
  stories: z.array(z.string()).optional(),
});
export type Demo = z.infer<typeof Campaign> & {
  /** Folder of the demo, inside that of its programme. */
  readonly folder: string;
  readonly programmeFolder: string;
  readonly applications: readonly DemoApplication[];
  readonly oldStudios: readonly OldStudio[];
};

function read<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
}

/** The first programme in `root`/programmes that brings a demo: its folder. */
function programmeWithDemo(root: string): string | undefined {
  const programmes = join(root, 'programmes');
  const names = existsSync(programmes) ? readdirSync(programmes).sort() : [];
  return names
    .map((name) => join(programmes, name))
    .find((folder) => existsSync(join(folder, 'demo/demo.json')));
}

/** Accounts, clock and story of the demo, without its applications; undefined where no programme brings one. */
export function readCampaign(root: string): z.output<typeof Campaign> | undefined {
  const folder = programmeWithDemo(root);
  return folder === undefined ? undefined : read(join(folder, 'demo/demo.json'), Campaign);
}

/** The whole demo. Throws with the file and the place when the data is not as it should be. */
export function readDemo(root: string): Demo | undefined {
  const programmeFolder = programmeWithDemo(root);
  if (!programmeFolder) return undefined;
  const folder = join(programmeFolder, 'demo');
  const files = readdirSync(join(folder, 'applications'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const applications = files.map((name) => read(join(folder, 'applications', name), DemoApplication));
  const campaign = read(join(folder, 'demo.json'), Campaign);
  const more = (campaign.stories ?? []).flatMap((name) => read(join(folder, name), z.array(Act)));
  const { register } = campaign;
  const oldStudios = register === undefined ? [] : read(join(folder, register), z.array(OldStudio));
  return {
    ...campaign,
    oldStudios,
    story: [...campaign.story, ...more],
    folder,
    programmeFolder,
    applications,
  };
}
