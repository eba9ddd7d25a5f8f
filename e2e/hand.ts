import type { Locator } from '@playwright/test';

/** A hand that counts: what a person would click and type, and how long it takes, looks of axe left out. */
export class Hand {
  clicks = 0;
  entries = 0;
  private began = Date.now();
  private paused = 0;

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** One entry: a text that is typed or pasted into a field. */
  async enter(target: Locator, text: string): Promise<void> {
    this.entries += 1;
    await target.fill(text);
  }

  /** A file is chosen: the button, then the file in the window of the system. */
  async pick(target: Locator, path: string): Promise<void> {
    this.clicks += 2;
    await target.setInputFiles(path);
  }

  start(): void {
    this.began = Date.now();
    this.paused = 0;
  }

  /** Work that no person does does not count. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const from = Date.now();
    try {
      return await work();
    } finally {
      this.paused += Date.now() - from;
    }
  }

  get seconds(): number {
    return Math.round((Date.now() - this.began - this.paused) / 1000);
  }
}
