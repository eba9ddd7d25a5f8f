import { expect, test } from './journey.ts';

test('the browser of the journeys has Chinese letters, not boxes', async ({ page }) => {
  await page.setContent('<meta charset="utf-8"><p>工坊</p>');
  const drawn = await page.evaluate(() => {
    const draw = (letter: string) => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d')!;
      pen.font = '40px sans-serif';
      pen.fillText(letter, 10, 60);
      return canvas.toDataURL();
    };
    return ['工', '坊', '䶮'].map(draw);
  });
  // Missing letters are all drawn as the same box.
  expect(new Set(drawn).size).toBe(3);
});

test('the server of the journeys is alive and ready', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toEqual({ ok: true });
  expect((await request.get('/readyz')).status()).toBe(200);
});
