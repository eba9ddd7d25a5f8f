import { programmeJsonSchema } from '../core/programme/jsonSchema.ts';

/** `programme schema`: prints the JSON Schema of programme files, for editors. */
export async function programmeSchema(_args: string[], out: (line: string) => void): Promise<number> {
  out(JSON.stringify(programmeJsonSchema(), null, 2));
  return 0;
}
