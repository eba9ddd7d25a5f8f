import type { AppDeps } from './app.ts';
import { play } from './demo/play.ts';
import { setTheScene } from './demo/setTheScene.ts';
import { readCampaign, readDemo } from './demo/story.ts';
import { paperWorkers } from './paperWorkers.ts';

/** An account of the demo data; printed at every start of a demo installation. */
export interface DemoAccount {
  userName: string;
  password: string;
  /** What this account is for, in Chinese. */
  title: string;
}

/** Fills a new installation with the demo campaign: its story is played through the real commands, each act at its own time. */
export async function loadDemo(deps: AppDeps, say: (line: string) => void = () => {}): Promise<void> {
  const demo = readDemo(deps.config.root);
  if (!demo) return;
  // What the story prints is written in a thread that ends with it.
  const papers = deps.papers ?? paperWorkers();
  try {
    await play(await setTheScene({ ...deps, papers }, demo), say);
  } finally {
    if (!deps.papers) await papers.close();
  }
}

/** The accounts of the demo that is shipped; none where no programme brings one. */
export function demoAccounts(root: string): DemoAccount[] {
  const campaign = readCampaign(root);
  const { accounts = [], password = '' } = campaign ?? {};
  return accounts.map(({ userName, title }) => ({ userName, password, title }));
}

/** What a visitor must know of the demo's clock. */
export function demoClockWords(root: string): string {
  const day = readCampaign(root)?.now.slice(0, 10).split('-').map(Number);
  return day ? `演示环境：时间从${day[0]}年${day[1]}月${day[2]}日起` : '';
}
