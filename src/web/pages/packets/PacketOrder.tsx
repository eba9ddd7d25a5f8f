import Button from 'antd/es/button';
import { useState } from 'react';
import type { CommandInput } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { MaterialChoice } from './MaterialChoice.tsx';
import { PacketPapers } from './PacketPapers.tsx';
import { PrinterChoice } from './PrinterChoice.tsx';
import {
  type Contents,
  isPrintable,
  materialsOf,
  type Wish,
  type WishKind,
  wishesOf,
} from './packetWishes.ts';

interface Props {
  readonly contents: Contents;
  readonly whose: { readonly campaign: string; readonly body?: string };
  readonly asCity: boolean;
  readonly programme: Programme;
}
type Options = CommandInput<'orderPacket'>['options'];

/** Choose what to print and begin; the file is made in the background. */
export function PacketOrder({ contents, whose, asCity, programme }: Props) {
  const wishes = wishesOf(contents, asCity);
  const first = wishes.find(({ applications }) => applications.length > 0) ?? wishes[0]!;
  const [kind, setKind] = useState<WishKind>(first.kind);
  const wish = wishes.find((one) => one.kind === kind) ?? first;
  const [options, setOptions] = useState<Options>({});
  const [left, setLeft] = useState<readonly string[]>([]);
  const { run, busy, failure } = useCommand('orderPacket');
  const chosen = wish.applications.filter((one) => isPrintable(wish, one) && !left.includes(one.application));
  const materials = materialsOf(contents, wish, programme);
  const seal = options.sealPagesOnly ?? wish.kind === 'toSeal';
  async function order(): Promise<void> {
    const whole = wish.kind === 'packet' && chosen.length === wish.applications.length;
    const { printer, ...others } = options;
    const offered = materials.map(({ material }) => material);
    const wanted = (options.materials ?? offered).filter((id) => offered.includes(id));
    const input = {
      ...whose,
      kind: wish.kind === 'overprint' ? ('overprint' as const) : ('packet' as const),
      options: {
        ...(wish.kind === 'overprint'
          ? { ...(printer && { printer }) }
          : {
              ...others,
              sealPagesOnly: seal,
              materials: wanted.length === contents.materials.length ? undefined : wanted,
            }),
        ...(whole ? {} : { applications: chosen.map(({ application }) => application) }),
      },
    };
    if (await run(input)) announce('已开始生成，可以离开本页，完成后回来打印。');
  }
  return (
    <section className="card of-stack" aria-labelledby="order">
      <h2 id="order">要打印什么</h2>
      <WishChoice wishes={wishes} chosen={wish.kind} onChoose={setKind} />
      {wish.kind === 'overprint' ? (
        <PrinterChoice
          printer={options.printer ?? ''}
          onChoose={(printer) => setOptions({ ...options, printer: printer || undefined })}
        />
      ) : (
        <MaterialChoice
          materials={materials}
          options={{ ...options, sealPagesOnly: seal }}
          onChange={setOptions}
        />
      )}
      {wish.applications.length > 3 ? (
        <div className="of-line">
          <span role="status">
            已选 {chosen.length}/{wish.applications.length} 份申报
          </span>
          <Button onClick={() => setLeft([])}>全选</Button>
          <Button onClick={() => setLeft(wish.applications.map(({ application }) => application))}>
            全不选
          </Button>
        </div>
      ) : null}
      <PacketPapers
        wish={wish}
        left={left}
        onLeave={setLeft}
        programme={programme}
        withBody={whose.body === undefined}
      />
      <RefusalNote failure={failure} focus />
      <div className="of-line">
        <Button type="primary" loading={busy} onClick={() => void order()}>
          生成打印文件（{chosen.length} 份申报）
        </Button>
        <span className="soft">生成时可以离开本页。打印时请选“实际大小”（100%），不要选“适合页面”。</span>
      </div>
    </section>
  );
}

interface WishProps {
  readonly wishes: readonly Wish[];
  readonly chosen: WishKind;
  readonly onChoose: (kind: WishKind) => void;
}

function WishChoice({ wishes, chosen, onChoose }: WishProps) {
  return (
    <fieldset className="of-fieldset">
      <legend>种类</legend>
      {wishes.map(({ kind, label, applications }) => (
        <label key={kind} className="of-check">
          <input type="radio" name="wish" checked={kind === chosen} onChange={() => onChoose(kind)} />
          {label}：{applications.length} 份
        </label>
      ))}
    </fieldset>
  );
}
