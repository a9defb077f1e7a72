/** What `SettingsPage` shows; loaded when it is first needed. */
import { useApp } from "../app/app-info.tsx";
import { isLookup } from "../app/navigation-entries.ts";
import { PageHeader } from "../app/page-header.tsx";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { type ColourMode, setColourMode, useColourMode } from "../theme/colour-mode.ts";
import { type Density, setDensity, useDensity } from "../theme/density.ts";
import { AccountSection } from "./account-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { SamplesSection } from "./samples-section.tsx";
import { Section } from "./section.tsx";

export function SettingsView({ title }: { title: string }) {
  const { session, model } = useApp();
  const people = model.access !== undefined && session.administrator;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={title} />
      <div className="flex flex-col gap-6">
        <Look />
        {session.user !== null && <AccountSection user={session.user} />}
        {people && <PeopleSection />}
        <Lookups />
        {session.administrator && <SamplesSection />}
        <About />
      </div>
    </div>
  );
}

function Look() {
  const [mode] = useColourMode();
  const density = useDensity();
  const modes: Record<ColourMode, string> = { system: text("System"), light: text("Light"), dark: text("Dark") };
  const densities: Record<Density, string> = { comfortable: text("Comfortable"), compact: text("Compact") };
  return (
    <Section title={text("Look")} description={text("Kept in this browser.")}>
      <div className="flex flex-col gap-4">
        <Choice label={text("Colours")} options={modes} value={mode} onChange={setColourMode} />
        <Choice label={text("Density")} options={densities} value={density} onChange={setDensity} />
      </div>
    </Section>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {(Object.entries(options) as [T, string][]).map(([option, name]) => (
          <Button
            key={option}
            variant={option === value ? "default" : "outline"}
            size="sm"
            aria-pressed={option === value}
            onClick={() => onChange(option)}
          >
            {name}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** Short lists that others choose from, such as categories. */
function Lookups() {
  const { model, routes, mayOpen, entityNamed } = useApp();
  const lists = routes.filter(
    (route) =>
      route.kind === "list" &&
      route.entity !== undefined &&
      mayOpen(route) &&
      isLookup(entityNamed(route.entity), model.entities),
  );
  if (lists.length === 0) return null;
  return (
    <Section title={text("Lists to choose from")} description={text("What other records pick their values from.")}>
      <ul className="flex flex-col divide-y divide-border rounded-lg border border-border">
        {lists.map((route) => (
          <li key={route.paths[0]}>
            <Link
              to={route.paths[0] ?? "/"}
              className="flex items-center justify-between gap-3 px-4 py-2.5 text-sm hover:bg-accent"
            >
              {route.title}
              <Icon name="chevronRight" className="text-muted-foreground" />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function About() {
  const { model } = useApp();
  const { name, description, version } = model.app as typeof model.app & { readonly version?: string };
  return (
    <Section title={text("About")}>
      <p className="text-sm font-medium">{name}</p>
      {description !== "" && <p className="mt-1 text-sm text-muted-foreground">{description}</p>}
      <p className="mt-2 text-sm text-muted-foreground">
        {version === undefined
          ? text("{count} kinds of records", { count: model.entities.length })
          : text("Version {version}", { version })}
      </p>
    </Section>
  );
}
