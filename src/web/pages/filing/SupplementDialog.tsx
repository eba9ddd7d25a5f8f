import { useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { Summary } from './summary.ts';

export interface AfterProps {
  readonly campaign: string;
  readonly summary: Summary;
  readonly programme: Programme;
  readonly onClose: () => void;
}

/** Recommended applications of the body that its filing does not hold. */
export function useRecommended(campaign: string, summary: Summary) {
  const { data } = useContractQuery('applicationList', {
    campaign,
    body: summary.body,
    state: 'awaitingFiling',
    pageSize: 100,
  });
  return (data?.rows ?? []).filter(({ id }) => !summary.rows.some(({ application }) => application === id));
}

/** 补报: one or more recommended applications after the filing. */
export function SupplementDialog({ campaign, summary, onClose }: AfterProps) {
  const { run, busy, failure } = useCommand('supplementFiling');
  const rows = useRecommended(campaign, summary);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  async function act(reason: string): Promise<boolean> {
    setAsked(true);
    if (chosen.length === 0) return false;
    return (await run({ campaign, body: summary.body, applications: [...chosen], reason })) !== undefined;
  }
  return (
    <ReasonDialog
      title={`补报：${summary.bodyName}`}
      open
      act="补报"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={act}
    >
      <fieldset className="of-fieldset">
        <legend>补报哪些</legend>
        {rows.length === 0 ? <p>没有已推荐而未报送的申报。请先由推荐单位办结推荐意见。</p> : null}
        {rows.map(({ id, studioName, unitName }) => (
          <label key={id} className="of-check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            {studioName}（{unitName}）
          </label>
        ))}
        {asked && chosen.length === 0 ? <span className="of-error">请至少选择一份。</span> : null}
      </fieldset>
    </ReasonDialog>
  );
}
