/** Types of the part of pino-roll that is used; the package ships none. */
declare module "pino-roll" {
  interface RollOptions {
    file: string;
    extension?: string;
    size?: string;
    limit?: { count: number; removeOtherLogFiles?: boolean };
    mkdir?: boolean;
    sync?: boolean;
    mode?: number;
  }
  interface RollStream {
    write(line: string): boolean;
    flushSync(): void;
    end(): void;
  }
  export default function build(options: RollOptions): Promise<RollStream>;
}
