import Button from 'antd/es/button';
import { useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { GiveUpDialog } from './GiveUpDialog.tsx';
import { SupplementDialog } from './SupplementDialog.tsx';
import { SwapDialog } from './SwapDialog.tsx';
import type { Summary } from './summary.ts';

interface Props {
  readonly campaign: string;
  readonly summary: Summary;
  readonly programme: Programme;
}
const dialogs = {
  supplementFiling: { word: '补报', Dialog: SupplementDialog },
  swapFiling: { word: '调换', Dialog: SwapDialog },
  giveUpPlaces: { word: '放弃名额', Dialog: GiveUpDialog },
} as const;
type Act = keyof typeof dialogs;

/** After the filing: each act with the city's reason, each supersedes the sheet. */
export function AfterFiling({ campaign, summary, programme }: Props) {
  const [asking, setAsking] = useState<Act>();
  const possible = (Object.keys(dialogs) as Act[]).filter((act) => summary.allowed.includes(act));
  if (!summary.frozen || possible.length === 0) return null;
  const Dialog = asking ? dialogs[asking].Dialog : undefined;
  return (
    <section className="card" aria-labelledby="after">
      <h2 id="after">报送以后的变动</h2>
      <p>每次变动都要写明原因，并生成新的汇总表；原来的汇总表留存。</p>
      <div className="of-line">
        {possible.map((act) => (
          <Button key={act} onClick={() => setAsking(act)}>
            {dialogs[act].word}
          </Button>
        ))}
      </div>
      {Dialog ? (
        <Dialog
          campaign={campaign}
          summary={summary}
          programme={programme}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </section>
  );
}
