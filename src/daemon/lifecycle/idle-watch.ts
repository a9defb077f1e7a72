/** Ends an unused daemon: one timer, set for the moment at which it would be idle long enough, and nothing in between. */

export interface IdleWatchOptions {
  idleMs: number;
  now: () => number;
  /** Time of the last sign of use besides requests (jobs, previews); Infinity while in use. */
  lastUse: () => Promise<number>;
  onIdle: () => void;
}

export class IdleWatch {
  readonly #options: IdleWatchOptions;
  #lastActivity: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: IdleWatchOptions) {
    this.#options = options;
    this.#lastActivity = options.now();
    this.#arm(options.idleMs);
  }

  /** Notes a sign of use; costs no timer. */
  touch(): void {
    this.#lastActivity = this.#options.now();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #arm(delayMs: number): void {
    // setTimeout takes 31 bits; a longer wait is made of several.
    this.#timer = setTimeout(() => void this.#look(), Math.min(Math.max(delayMs, 10), 2 ** 31 - 1));
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const { idleMs, now, lastUse, onIdle } = this.#options;
    const last = Math.max(this.#lastActivity, await lastUse());
    const left = last + idleMs - now();
    if (left <= 0) onIdle();
    else this.#arm(Number.isFinite(left) ? left : idleMs);
  }
}
