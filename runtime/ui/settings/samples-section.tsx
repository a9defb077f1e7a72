/** How many sample rows there are, and a way to be rid of them. */
import { removeSamples, sampleCount } from "../../client/samples.ts";
import { useMutation } from "../../client/use-mutation.ts";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { useConfirm } from "../components/confirm.tsx";
import { Icon } from "../components/icon.tsx";
import { useToast } from "../components/toast.tsx";
import { text } from "../text/text.ts";
import { Section } from "./section.tsx";

export function SamplesSection() {
  const { queries, model } = useApp();
  const confirm = useConfirm();
  const toast = useToast();
  const tables = model.entities.map(({ table }) => table);
  const { data } = useQuery(sampleCount(queries.client, tables));
  const removal = useMutation((client) => removeSamples(client));
  const remove = async () => {
    const sure = await confirm({
      title: text("Remove the sample rows?"),
      description: text("Rows that people made stay, and the samples that they refer to. This cannot be undone."),
      confirm: text("Remove sample rows"),
      destructive: true,
    });
    if (!sure) return;
    try {
      const { removed, kept } = await removal.run(undefined);
      const stays = kept === 0 ? "" : ` ${text("{count} stay because other rows refer to them.", { count: kept })}`;
      toast(
        text({ one: "{count} sample row removed.", other: "{count} sample rows removed." }, { count: removed }) + stays,
      );
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), "danger");
    }
  };
  if (data === undefined || data.rows === 0) return null;
  return (
    <Section title={text("Sample rows")} description={text("Made up, so that the app can be tried out.")}>
      <p className="text-sm">
        {text({ one: "There is {count} sample row.", other: "There are {count} sample rows." }, { count: data.rows })}
      </p>
      <Button variant="outline" className="mt-3" disabled={removal.running} onClick={() => void remove()}>
        <Icon name="trash" />
        {removal.running ? text("One moment…") : text("Remove sample rows")}
      </Button>
    </Section>
  );
}
