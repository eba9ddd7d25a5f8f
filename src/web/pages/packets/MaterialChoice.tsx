import type { CommandInput } from '../../../contract/client.ts';
import type { Contents } from './packetWishes.ts';

type Options = CommandInput<'orderPacket'>['options'];
type Material = Contents['materials'][number];
interface Props {
  readonly materials: readonly Material[];
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

function words({ copies, pageSize, pageCap }: Material, one: boolean): string {
  const cap = pageCap === null ? '' : `，不超过 ${pageCap} 页`;
  return `一式 ${one ? 1 : copies} 份，${pageSize}${cap}`;
}

/** Which materials of the programme's list, in which copies, on which sheets (F44). */
export function MaterialChoice({ materials, options, onChange }: Props) {
  const { sealPagesOnly = false, oneCopy = false, bothSides = false } = options;
  const chosen = options.materials ?? materials.map(({ material }) => material);
  const tick = (material: string, on: boolean) => {
    const next = materials
      .map((one) => one.material)
      .filter((id) => (id === material ? on : chosen.includes(id)));
    onChange({ ...options, materials: next.length === materials.length ? undefined : next });
  };
  const ways = [
    { key: 'sealPagesOnly', on: sealPagesOnly, label: '只打印需要盖章的页' },
    { key: 'oneCopy', on: oneCopy, label: '每种只打印一份' },
    { key: 'bothSides', on: bothSides, label: '双面打印：每一份都从新的一张纸开始' },
  ] as const;
  return (
    <div className="of-split">
      <fieldset className="of-fieldset">
        <legend>材料（按先后次序）</legend>
        {materials.map((material) => {
          const off = sealPagesOnly && !material.sealed;
          return (
            <label key={material.material} className="of-check">
              <input
                type="checkbox"
                checked={!off && chosen.includes(material.material)}
                disabled={off}
                onChange={(event) => tick(material.material, event.target.checked)}
              />
              <span>
                {material.title}
                <br />
                <span className="soft">{off ? '不需要盖章' : words(material, oneCopy)}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <fieldset className="of-fieldset pk-ways">
        <legend>打印方式</legend>
        {ways.map(({ key, on, label }) => (
          <label key={key} className="of-check">
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => onChange({ ...options, [key]: event.target.checked })}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
