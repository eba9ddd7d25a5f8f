import { sql } from 'kysely';
import type { Tx } from '../context.ts';

/** Which words of a column there are: one probe of its index for each, however many studios bear it. */
export async function facetWords(
  tx: Tx,
  tenant: string,
  column: 'trade' | 'studio_type' | 'grade',
): Promise<string[]> {
  const word = sql.ref(column);
  const listed = sql`tenant = ${tenant} and registered_on is not null and merged_into is null`;
  const { rows } = await sql<{ word: string }>`with recursive words (word) as (
      (select ${word} from studio where ${listed} and ${word} > '' order by ${word} limit 1)
      union all select (select ${word} from studio where ${listed} and ${word} > words.word order by ${word} limit 1)
        from words where words.word is not null)
    select word from words where word is not null limit 500`.execute(tx);
  return rows.map((row) => row.word);
}
