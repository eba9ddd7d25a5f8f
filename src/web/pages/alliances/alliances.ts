import type { QueryOutput } from '../../../contract/client.ts';

export type AllianceAnswer = QueryOutput<'alliance'>;
export type AllianceLine = QueryOutput<'allianceList'>['alliances'][number];
export type AllianceResult = AllianceAnswer['results'][number];

/** 2019 年还缺 1 项成果; nothing where nothing is asked or enough is there. */
export function missingResults(results: number, asked: number | null, year: number): string {
  return asked === null || results >= asked ? '' : `${year}年还缺 ${asked - results} 项成果`;
}
