import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  QueryInput,
  QueryName,
  QueryOutput,
} from '../src/contract/client.ts';
import { demoFile } from './opinion.ts';

/** A command of the API in somebody's name, for what a journey does not need to see done. */
export async function act<N extends CommandName>(
  page: Page,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> {
  const headers = { 'idempotency-key': randomUUID() };
  const answer = await page.request.post(`/api/v1/${name}`, { data: input as object, headers });
  const body = (await answer.json()) as CommandOutput<N>;
  if (!answer.ok()) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return body;
}

export async function ask<N extends QueryName>(
  page: Page,
  name: N,
  input: QueryInput<N>,
): Promise<QueryOutput<N>> {
  const params = input as Record<string, string>;
  const answer = await page.request.get(`/api/v1/${name}`, { params });
  if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`);
  return (await answer.json()) as QueryOutput<N>;
}

/** Uploads a file of the demo; answers its number. */
export async function sent(page: Page, purpose: 'evidence' | 'scan', name = 'scan.pdf'): Promise<string> {
  const file = { name, mimeType: 'application/pdf', buffer: readFileSync(demoFile(name)) };
  const answer = await page.request.post(`/api/v1/uploads?for=${purpose}`, { multipart: { file } });
  if (!answer.ok()) throw new Error(`upload: ${await answer.text()}`);
  return ((await answer.json()) as { upload: string }).upload;
}

type Answers = Readonly<Record<string, string | string[]>>;

/** Fills an application with answers that it does not have yet; what the programme fixes by itself is left alone. */
export async function fillWith(page: Page, application: string, answers: Answers, fixed: readonly string[]) {
  const { answers: known, versions } = await ask(page, 'applicationDetail', { application });
  const changes = Object.entries(answers)
    .filter(([path]) => !fixed.includes(path) && known[path] === undefined)
    .map(([path, value]) => ({ path, value, basedOn: versions[path] ?? 0 }));
  await act(page, 'saveAnswers', { application, changes });
}
