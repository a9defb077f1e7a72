/** Imports a CSV file: choose or paste it, look at what would happen, then import all of it. */
import { type ChangeEvent, useEffect, useState } from "react";
import { useDataClient } from "../../client/data-context.tsx";
import { type ImportRequest, type ImportResult, importRows, previewImport } from "../../client/import-rows.ts";
import { useMutation } from "../../client/use-mutation.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Input, Textarea } from "../components/input.tsx";
import { Label } from "../components/label.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useToast } from "../components/toast.tsx";
import { text } from "../text/text.ts";
import { countName } from "./count-name.ts";
import { ImportPreview } from "./import-preview.tsx";

export interface ImportDialogProps {
  readonly entity: EntityModel;
  readonly onClose: () => void;
}

/** Largest file the data API takes, in bytes. */
const largestFile = 10_000_000;

export function ImportDialog({ entity, onClose }: ImportDialogProps) {
  const { format } = useApp();
  const toast = useToast();
  const [request, setRequest] = useState<ImportRequest>();
  const [outcome, setOutcome] = useState<ImportResult>();
  const [problem, setProblem] = useState<string>();
  const preview = usePreview(entity, request);
  const importing = useMutation((client, asked: ImportRequest) => importRows(client, entity, asked));
  const result = outcome ?? preview.result;
  const count = result === undefined ? 0 : result.created + result.updated;
  const run = async () => {
    if (request === undefined) return;
    setProblem(undefined);
    try {
      const done = await importing.run(request);
      if (done.errors.length > 0) return setOutcome(done);
      toast(text("{name} imported", { name: countName(entity, done.created + done.updated, format.locale) }));
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const change = (next: ImportRequest | undefined) => {
    setOutcome(undefined);
    setProblem(undefined);
    setRequest(next);
  };
  const wrong = preview.problem ?? problem;
  return (
    <Dialog
      open
      onClose={onClose}
      className="max-w-3xl"
      title={text("Import {name}", { name: entity.pluralLabel })}
      description={
        request === undefined
          ? text("From a CSV file, such as a spreadsheet program saves. The first line names the columns.")
          : undefined
      }
      footer={
        <>
          {request !== undefined && (
            <Button variant="ghost" className="mr-auto" onClick={() => change(undefined)}>
              {text("Other file")}
            </Button>
          )}
          <Button variant="outline" onClick={onClose}>
            {text("Cancel")}
          </Button>
          <Button
            disabled={count === 0 || (result?.errors.length ?? 0) > 0 || importing.running || preview.checking}
            onClick={() => void run()}
          >
            {importing.running
              ? text("One moment…")
              : count === 0
                ? text("Import")
                : text("Import {name}", { name: countName(entity, count, format.locale) })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pb-1">
        {wrong !== undefined && <Alert>{wrong}</Alert>}
        {request === undefined && <Source onCsv={(csv) => change({ csv })} onProblem={setProblem} />}
        {request !== undefined && result === undefined && preview.checking && <Skeleton className="h-40" />}
        {request !== undefined && result !== undefined && (
          <ImportPreview entity={entity} request={request} result={result} onChange={change} />
        )}
      </div>
    </Dialog>
  );
}

/** Asks the server what a request would do, each time it changes. */
function usePreview(entity: EntityModel, request: ImportRequest | undefined) {
  const client = useDataClient();
  const [state, setState] = useState<{ result?: ImportResult; problem?: string; checking: boolean }>({
    checking: false,
  });
  useEffect(() => {
    if (request === undefined) return setState({ checking: false });
    let current = true;
    setState(({ result }) => ({ ...(result && { result }), checking: true }));
    previewImport(client, entity, request).then(
      (result) => current && setState({ result, checking: false }),
      (error: unknown) =>
        current && setState({ problem: error instanceof Error ? error.message : String(error), checking: false }),
    );
    return () => {
      current = false;
    };
  }, [client, entity, request]);
  return { result: state.result, problem: state.problem, checking: state.checking };
}

function Source({ onCsv, onProblem }: { onCsv: (csv: string) => void; onProblem: (problem: string) => void }) {
  const [pasted, setPasted] = useState("");
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file === undefined) return;
    if (file.size > largestFile) return onProblem(text("The file has more than 10 MB."));
    file.text().then(onCsv, () => onProblem(text("The file could not be read.")));
  };
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <Label htmlFor="import-file">{text("File")}</Label>
        <Input
          id="import-file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={choose}
          className="h-auto py-2 file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-secondary file:px-3 file:py-1 file:text-sm file:font-medium file:text-secondary-foreground"
        />
      </div>
      <div className="flex flex-col gap-1.5">
        <Label htmlFor="import-text">{text("Or paste the rows")}</Label>
        <Textarea
          id="import-text"
          rows={7}
          spellCheck={false}
          placeholder={"name,email\nMira Novak,mira@example.com"}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          className="font-mono text-xs"
        />
        <Button variant="outline" className="self-start" disabled={pasted.trim() === ""} onClick={() => onCsv(pasted)}>
          {text("Look at these rows")}
        </Button>
      </div>
    </>
  );
}
