import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Batch } from './PlaqueActs.tsx';
import type { Told } from './PlaquesPage.tsx';
import type { Plaque } from './plaques.ts';

interface Props {
  readonly campaign: string;
  readonly batch: Batch;
  readonly chosen: readonly Plaque[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onTold: (told: Told) => void;
}
const words: { readonly [B in Batch]: { act: string; party?: string; done: string } } = {
  ordered: { act: '交付制作', party: '制作单位', done: '已交付制作' },
  made: { act: '登记制成', done: '已登记制成' },
  handedOver: { act: '颁发', party: '领取人', done: '已登记颁发' },
};

/** One act on all that are ticked; those that are not at this point stay as they are and are told. */
export function BatchDialog({ campaign, batch, chosen, today, onClose, onTold }: Props) {
  const order = useCommand('orderPlaques');
  const made = useCommand('receivePlaques');
  const hand = useCommand('handOverPlaques');
  const { act: verb, party: asksFor, done } = words[batch];
  const [typed, setTyped, forget] = useKept(`plaques ${batch}`, { on: today, party: '', note: '' });
  const [asked, setAsked] = useState(false);
  const wrong = asksFor !== undefined && typed.party.trim() === '';
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (wrong || typed.on === '') return;
    const input = { campaign, plaques: chosen.map(({ plaque }) => plaque), on: typed.on };
    const runs: { readonly [B in Batch]: () => Promise<{ done: number; left: Told['left'] } | undefined> } = {
      ordered: () => order.run({ ...input, maker: typed.party.trim(), note: typed.note.trim() }),
      made: () => made.run(input),
      handedOver: () => hand.run({ ...input, toWhom: typed.party.trim() }),
    };
    const answer = await runs[batch]();
    if (!answer) return;
    onTold({ done: `${done} ${answer.done} 项。`, left: answer.left });
    close();
  }
  return (
    <ActDialog
      title={`${verb}：${chosen.length} 项`}
      open
      act={verb}
      busy={order.busy || made.busy || hand.busy}
      failure={order.failure ?? made.failure ?? hand.failure}
      onClose={close}
      onAct={() => void act()}
    >
      {asksFor ? (
        <TextField
          label={asksFor}
          maxLength={80}
          error={asked && wrong ? `请填写${asksFor}。` : undefined}
          value={typed.party}
          onChange={(party) => setTyped({ ...typed, party })}
        />
      ) : null}
      <DayField
        label="日期"
        max={today}
        error={asked && typed.on === '' ? '请选择日期。' : undefined}
        value={typed.on}
        onChange={(on) => setTyped({ ...typed, on })}
      />
      {batch === 'ordered' ? (
        <TextField
          label="规格"
          hint="尺寸、材质，写在制作清单上；可以不填"
          maxLength={500}
          value={typed.note}
          onChange={(note) => setTyped({ ...typed, note })}
        />
      ) : null}
      {batch === 'handedOver' ? (
        <p className="soft of-flush">登记后在“经过”里打印领取单，签名后扫描上传。</p>
      ) : null}
    </ActDialog>
  );
}
