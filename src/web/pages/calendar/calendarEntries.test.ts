import { expect, test } from 'vitest';
import { calendarEntries } from './calendarEntries.ts';

const deadline = {
  ...{ binds: 'filing' as const, graceMinutes: 0, hardClose: null, extensions: [] },
  opens: null,
  open: true,
  extended: false,
  receiver: null,
  daysLeft: 3,
};

test('a deadline inside a phase stands behind the beginning of that phase, whatever the phase promises', () => {
  const entries = calendarEntries({
    today: '2019-08-07',
    phases: [
      { id: 'late', title: '第三阶段', from: '2019-10-01', to: '2019-10-31', tasks: '', current: false },
      { id: 'early', title: '第二阶段', from: '2019-06-01', to: '2019-09-30', tasks: '', current: true },
    ],
    deadlines: [
      {
        ...deadline,
        id: 'city',
        title: '报送',
        due: '2019-09-30',
        printed: '9月30日24:00',
        span: '9月30日24:00',
      },
      {
        ...deadline,
        id: 'upper',
        title: '上报',
        due: '2019-08-10',
        printed: '8月10日24:00',
        span: '8月10日24:00',
        receiver: '某部',
      },
    ],
    notes: [],
  });
  expect(entries.map(({ id }) => id)).toEqual(['early', 'upper', 'city', 'late']);
  expect(entries[0]?.now).toBe(true);
  expect(entries[1]?.detail).toBe('报送至某部');
  expect(entries[1]?.when).toBe('8月10日24:00，还有 3 天');
});
