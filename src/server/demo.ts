import type { AppDeps } from './app.ts';

/** An account of the demo data; printed at every start of a demo installation. */
export interface DemoAccount {
  userName: string;
  password: string;
  /** What this account is for, in Chinese. */
  title: string;
}

/** Fills a new installation with the demo campaign. */
export async function loadDemo(_deps: AppDeps): Promise<void> {}

export const demoAccounts: DemoAccount[] = [];
