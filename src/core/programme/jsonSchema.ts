import { z } from 'zod';
import { Form } from './form.ts';
import { Layout } from './layout.ts';
import { Programme } from './programme.ts';
import { QuotaTable } from './quotaTable.ts';
import { Standard } from './standard.ts';
import { Dictionary, Id } from './vocabulary.ts';

const FilePath = z
  .string()
  .regex(/\.json$/)
  .meta({ description: 'A file of this folder.' });

/** The main file as it lies in a folder: its parts are files, or written out. */
const ProgrammeFile = Programme.extend({
  quota: z.union([FilePath, QuotaTable]),
  dictionaries: z.union([FilePath, z.record(Id, Dictionary)]),
  forms: z.array(z.union([FilePath, Form])).min(1),
  layouts: z.array(z.union([FilePath, Layout])),
  standards: z.array(z.union([FilePath, Standard])),
});

/** JSON Schema (2020-12) of `programme.json`, for editors; generated, never written by hand. */
export function programmeJsonSchema(): object {
  return z.toJSONSchema(ProgrammeFile, { reused: 'ref', io: 'input' });
}
