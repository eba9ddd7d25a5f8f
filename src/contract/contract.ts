import type { z } from 'zod';

/** A command of the API: `POST /api/v1/<name>`, body = input, header `idempotency-key`. */
export interface CommandContract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'command';
  readonly name: string;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  readonly input: I;
  readonly output: O;
}
/** A query of the API: `GET /api/v1/<name>?…`. Input values arrive as strings; schemas coerce. */
export interface QueryContract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query';
  readonly name: string;
  readonly summary: string;
  readonly input: I;
  readonly output: O;
}
export type Contract = CommandContract | QueryContract;

export function command<I extends z.ZodType, O extends z.ZodType>(
  name: string,
  summary: string,
  input: I,
  output: O,
): CommandContract<I, O> {
  return { kind: 'command', name, summary, input, output };
}
export function query<I extends z.ZodType, O extends z.ZodType>(
  name: string,
  summary: string,
  input: I,
  output: O,
): QueryContract<I, O> {
  return { kind: 'query', name, summary, input, output };
}
