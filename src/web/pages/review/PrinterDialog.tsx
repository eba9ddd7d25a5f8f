import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';

type Printer = QueryOutput<'printerList'>['printers'][number];

interface Props {
  readonly printers: readonly Printer[];
  /** Id of the printer to begin with; '' = a new one. */
  readonly initial: string;
  readonly onKept: (printer: string) => void;
  readonly onClose: () => void;
}

const none = { id: '', name: '', rightMm: 0, downMm: 0 };

/** One's own printers: how far each is off, measured on its test page. */
export function PrinterDialog({ printers, initial, onKept, onClose }: Props) {
  const [id, setId] = useState(initial);
  const known = printers.find((one) => one.id === id);
  return (
    <Offsets
      key={known?.id ?? ''}
      known={known ?? none}
      printers={printers}
      onPick={setId}
      onKept={onKept}
      onClose={onClose}
    />
  );
}

function Offsets(
  props: Omit<Props, 'initial'> & { readonly known: Printer; readonly onPick: (id: string) => void },
) {
  const { known, printers } = props;
  const [name, setName] = useState(known.name);
  const [right, setRight] = useState(String(known.rightMm));
  const [down, setDown] = useState(String(known.downMm));
  const keep = useCommand('keepPrinter');
  const drop = useCommand('removePrinter');
  async function act(): Promise<void> {
    const kept = await keep.run({
      ...(known.id === '' ? {} : { printer: known.id }),
      ...{ name, rightMm: tenths(right), downMm: tenths(down) },
    });
    if (!kept) return;
    props.onKept(kept.printer);
    props.onPick(kept.printer);
    announce('打印机偏移已保存。请打印试印页核对。');
  }
  async function remove(): Promise<void> {
    if (await drop.run({ printer: known.id })) props.onPick('');
  }
  return (
    <ActDialog
      title="打印机和套打偏移"
      open
      act="保存"
      busy={keep.busy || drop.busy}
      failure={keep.failure ?? drop.failure}
      onClose={props.onClose}
      onAct={() => void act()}
    >
      <Field label="打印机">
        {(control) => (
          <select
            {...control}
            className="of-input"
            value={known.id}
            onChange={(event) => props.onPick(event.target.value)}
          >
            <option value="">新增一台</option>
            {printers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Text label="名称" hint="例如“二楼办公室”" value={name} onChange={setName} />
      <Text label="向右偏移（毫米）" hint="向左填负数，例如 -1.5" value={right} onChange={setRight} />
      <Text label="向下偏移（毫米）" hint="向上填负数" value={down} onChange={setDown} />
      {known.id === '' ? (
        <p className="soft">先按 0 保存，再打印试印页，量出差数后回来填写。</p>
      ) : (
        <div className="of-line">
          <a href={`/api/v1/papers/printerTest/${known.id}.pdf`} target="_blank" rel="noreferrer">
            打印试印页
          </a>
          <button type="button" className="button button-plain" onClick={() => void remove()}>
            删除这台打印机
          </button>
        </div>
      )}
    </ActDialog>
  );
}

/** What was typed, to a tenth of a millimetre; what is no number is refused by the server with its field. */
const tenths = (text: string) => Math.round(Number(text.trim().replace('−', '-')) * 10) / 10;

interface TextProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Text({ label, hint, value, onChange }: TextProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
