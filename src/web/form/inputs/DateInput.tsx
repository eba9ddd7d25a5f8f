import { joinDate, splitDate } from '../dateParts.ts';
import { useText } from '../useTyped.ts';
import { useWork } from '../work.ts';
import type { InputProps } from './inputProps.ts';

const units = ['年', '月', '日'] as const;

/** Year, month and day in boxes of their own: works on every phone, and a half-known date can be kept. */
export function DateInput({ field, path, id, describedBy, invalid, required }: InputProps<'date'>) {
  const { store } = useWork();
  const stored = useText(path);
  const boxes = splitDate(stored, field.precision);
  return (
    <span className="date-boxes">
      {boxes.map((box, at) => (
        <label key={units[at]}>
          <input
            id={at === 0 ? id : undefined}
            className={at === 0 ? 'box-year' : 'box-day'}
            inputMode="numeric"
            autoComplete="off"
            value={box}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            aria-required={required || undefined}
            aria-label={`${field.label}（${units[at]}）`}
            onChange={(event) =>
              store.type([
                {
                  path,
                  value: joinDate(boxes.map((old, place) => (place === at ? event.target.value : old))),
                },
              ])
            }
            onBlur={() => store.flush()}
          />
          <span aria-hidden="true">{units[at]}</span>
        </label>
      ))}
    </span>
  );
}
