/** Drives the process in which the subscribers live. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { FromReaders, ToReaders } from "./messages.ts";

export interface ReaderProcess {
  /** Sends a message and waits for the answer of this type; rejects when a subscriber fails instead. */
  ask<T extends FromReaders["type"]>(
    message: ToReaders | undefined,
    answer: T,
  ): Promise<Extract<FromReaders, { type: T }>>;
  close(): Promise<void>;
}

export function startReaderProcess(program: string): ReaderProcess {
  const child: ChildProcess = fork(program, { serialization: "advanced" });
  return {
    ask(message, answer) {
      return new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          child.off("message", onMessage).off("exit", onExit);
          act();
        };
        const onMessage = (received: FromReaders) => {
          if (received.type === "failed") settle(() => reject(new Error(received.message)));
          else if (received.type === answer) settle(() => resolve(received as never));
        };
        const onExit = () => settle(() => reject(new Error("the readers' process ended")));
        child.on("message", onMessage).once("exit", onExit);
        if (message) child.send(message);
      });
    },
    async close() {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
