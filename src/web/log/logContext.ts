import { createContext, useContext } from 'react';
import type { QueryOutput } from '../../contract/client.ts';

/** What the year-round log is behind in the application that is open. */
export type LogFilling = QueryOutput<'logFilling'>;
export type LogValue = LogFilling['values'][number];
export type LogEntry = LogFilling['entries'][number];

export const LogContext = createContext<LogFilling | undefined>(undefined);

/** Undefined: nothing of this application comes from the log, or it is not known yet. */
export function useLog(): LogFilling | undefined {
  return useContext(LogContext);
}
