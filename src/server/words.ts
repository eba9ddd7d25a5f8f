import { currentCampaign } from '../core/campaign/currentCampaign.ts';
import { today } from '../core/campaign/today.ts';
import { type Words, wordsOf } from '../core/programme/words.ts';
import type { Context, Tx } from './context.ts';
import { isId } from './isId.ts';
import { campaignOfApplication } from './store/actFacts.ts';
import { campaignOf, campaigns } from './store/campaigns.ts';
import { programmeOf } from './store/programmes.ts';
import { blankTemplate, templates } from './templates.ts';

/** What people read where no campaign is known: the words of the blank programme, and no union by its name. */
export async function neutralWords(): Promise<Words> {
  const blank = (await templates()).find(({ id }) => id === blankTemplate);
  if (!blank) throw new Error(`programmes/${blankTemplate} is missing or cannot be read`);
  return { ...wordsOf(blank.programme), organiser: '主办工会' };
}

/** The words of a campaign; those of the blank programme where there is none of that id. */
export async function wordsOfCampaign(tx: Tx, tenant: string, campaign: string | undefined): Promise<Words> {
  const found = campaign !== undefined && isId(campaign) ? await campaignOf(tx, tenant, campaign) : undefined;
  return found ? wordsOf(await programmeOf(tx, tenant, found.revision)) : neutralWords();
}

/** The words of the work that people are in the middle of, for what belongs to no campaign (accounts, the log). */
export async function wordsNow(
  tx: Tx,
  { actor, receivedAt, timeZone }: Pick<Context, 'actor' | 'receivedAt' | 'timeZone'>,
): Promise<Words> {
  const rows = await campaigns(tx, actor.tenant);
  const choices = rows.map(({ id, year, closed_at }) => ({ id, year, open: closed_at === null }));
  const now = currentCampaign(choices, Number(today(receivedAt, timeZone).slice(0, 4)));
  return wordsOfCampaign(tx, actor.tenant, now);
}

const textAt = (input: unknown, name: string): string | undefined => {
  const value: unknown = (input as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return typeof value === 'string' && isId(value) ? value : undefined;
};

/** The words for an answer to a request: of the campaign or application that it names, else of the work of now. */
export async function wordsAbout(tx: Tx, context: Context, ...inputs: readonly unknown[]): Promise<Words> {
  const { tenant } = context.actor;
  const first = (name: string) => inputs.map((input) => textAt(input, name)).find(Boolean);
  const application = first('application');
  const campaign =
    first('campaign') ??
    (application === undefined ? undefined : await campaignOfApplication(tx, tenant, application));
  return campaign === undefined ? wordsNow(tx, context) : wordsOfCampaign(tx, tenant, campaign);
}
