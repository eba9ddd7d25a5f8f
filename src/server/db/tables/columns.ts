import type { ColumnType } from 'kysely';

/** JSONB: read as a value, written as a JSON string. */
export type Json<T> = ColumnType<T, string, string>;
/** timestamptz: a Date when read. */
export type Moment = ColumnType<Date, Date | string, Date | string>;
/** JSONB and timestamptz with a default of the database. */
export type GeneratedJson = ColumnType<unknown, string | undefined, string>;
export type GeneratedMoment = ColumnType<Date, Date | string | undefined, Date | string>;
