import { expect, test } from 'vitest';
import type { Me } from '../../session/useMe.ts';
import { desksOf } from './desks.ts';

const grant = (part: Partial<Me['grants'][number]>): Me['grants'][number] => ({
  ...{ id: 'g', role: 'bodyOfficer', roleTitle: '', body: null, bodyName: null },
  ...{ unit: null, unitName: null, studio: null },
  ...part,
});

test('a pile is scanned at the desk of the unit, the body or the city; two roles there are one desk', () => {
  const body = grant({ body: 'b1', bodyName: '沙市区总工会' });
  const unit = grant({ role: 'hostUnion', unit: 'u1', unitName: '江汉精密机械有限公司', body: 'b1' });
  expect(desksOf([body, body, unit, grant({ role: 'cityOfficer' })], '荆州市总工会')).toEqual([
    { key: 'b1', label: '沙市区总工会', body: 'b1' },
    { key: 'u1', label: '江汉精密机械有限公司', unit: 'u1' },
    { key: 'city', label: '荆州市总工会' },
  ]);
});
