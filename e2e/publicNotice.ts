import type { Page } from '@playwright/test';
import { act, ask } from './callApi.ts';

/** Publishes all that waits for the 公示 of a level (or of the naming) by the API; answers what `settled` closes. */
export async function published(officer: Page, step?: string): Promise<string> {
  const { campaigns } = await ask(officer, 'campaignList', {});
  const campaign = campaigns[0]!.id;
  const { rules, today } = await ask(officer, 'publicNoticeList', { campaign });
  const candidates = rules.find((rule) => rule.step === (step ?? null))!.ready[0]!.candidates;
  const { notice } = await act(officer, 'openPublicNotice', {
    ...{ campaign, ...(step ? { step } : {}), title: '名单公示', opensOn: today, answerWorkdays: 5 },
    tracks: [...new Set(candidates.map(({ track }) => track))],
    contact: { name: '经办人', phone: '（见通知）' },
  });
  return notice;
}
