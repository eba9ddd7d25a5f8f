import type { ReactNode } from 'react';
import { useContractQuery } from '../parts/useContractQuery.ts';
import { LogContext } from './logContext.ts';
import './log.css';

/** Tells the form below what of it comes from the log. Without an answer (no network) the form is as it always was. */
export function LogProvider({ application, children }: { application: string; children: ReactNode }) {
  const { data } = useContractQuery('logFilling', { application });
  return <LogContext value={data}>{children}</LogContext>;
}
