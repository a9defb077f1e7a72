/** Asks a yes-or-no question in a dialog and waits for the answer. */
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { Later } from "../app/later.tsx";
import { text } from "../text/text.ts";
import { Button } from "./button.tsx";
import { dialogCode } from "./dialog-code.ts";

export interface Question {
  readonly title: string;
  readonly description?: ReactNode;
  readonly confirm: string;
  readonly cancel?: string;
  readonly destructive?: boolean;
}
type Ask = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(() => Promise.resolve(true));

export function useConfirm(): Ask {
  return useContext(ConfirmContext);
}

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ question: Question; answer: (yes: boolean) => void }>();
  const ask = useCallback<Ask>((question) => new Promise<boolean>((answer) => setAsked({ question, answer })), []);
  const answer = (yes: boolean) => {
    asked?.answer(yes);
    setAsked(undefined);
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      {asked !== undefined && (
        <Later code={dialogCode}>
          {({ Dialog }) => (
            <Dialog
              open
              onClose={() => answer(false)}
              title={asked.question.title}
              description={asked.question.description}
              footer={
                <>
                  <Button variant="outline" onClick={() => answer(false)}>
                    {asked.question.cancel ?? text("Cancel")}
                  </Button>
                  <Button
                    variant={asked.question.destructive === true ? "destructive" : "default"}
                    onClick={() => answer(true)}
                  >
                    {asked.question.confirm}
                  </Button>
                </>
              }
            />
          )}
        </Later>
      )}
    </ConfirmContext>
  );
}
