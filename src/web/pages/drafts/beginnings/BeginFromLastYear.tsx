import { type FormEvent, useState } from 'react';
import { Chooser } from '../../../office/Chooser.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import type { DraftList } from '../NewDraft.tsx';
import { useBegin } from './useBegin.ts';
import { YearField, yearProblem } from './YearField.tsx';

/** 从上年新建: bodies, forms and texts stay, dates move to workdays of the new year. */
export function BeginFromLastYear({ list: { campaigns } }: { readonly list: DraftList }) {
  const { begin, busy, failure } = useBegin();
  const [campaign, setCampaign] = useState(campaigns[0]?.id ?? '');
  const last = campaigns.find(({ id }) => id === campaign)?.year ?? new Date().getFullYear() - 1;
  const [typed, setYear] = useState<string>();
  const [press, setPress] = useState(0);
  const year = typed ?? String(last + 1);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setPress(press + 1);
    if (!yearProblem(year)) void begin({ origin: 'lastYear', campaign, year: Number(year) });
  }
  return (
    <form className="card of-stack" onSubmit={submit} noValidate>
      <RefusalNote failure={failure} focus />
      <Chooser
        label="照哪一年"
        empty=""
        value={campaign}
        choices={campaigns.map(({ id, title, closed }) => ({
          id,
          label: closed ? `${title}（已归档）` : title,
        }))}
        onChange={setCampaign}
      />
      <YearField value={year} onChange={setYear} error={press > 0 ? yearProblem(year) : undefined} />
      <p className="of-flush">
        推荐单位、账号、未退的原件和缺章照旧；日期移到新一年的工作日并写明移动的原因，名额和文字可以逐处对照。
      </p>
      <button type="submit" className="button of-start" aria-disabled={busy}>
        从上年新建
      </button>
    </form>
  );
}
