/** The values of a record in their groups. */
import type { ReactNode } from "react";
import type { EntityModel } from "../../model/types.ts";
import { cn } from "../components/cn.ts";
import { arrangeFields, type FieldBlock } from "../field/arrange-fields.ts";
import type { AnyRow } from "../field/columns.ts";
import { DetailValue, isWideField } from "../field/detail-value.tsx";
import { GroupValue } from "../field/group-value.tsx";

export interface FieldListProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly fields: readonly string[];
}

/** Names, addresses and places are one value each; sections have a heading. */
export function FieldList({ entity, row, fields }: FieldListProps) {
  return (
    <div className="flex flex-col divide-y divide-border">
      {sectionsOf(arrangeFields(entity, fields)).map((section) => (
        <section key={section.key} aria-label={section.label} className="p-4 sm:p-6">
          {section.label !== undefined && <h2 className="mb-4 text-[0.9375rem] font-semibold">{section.label}</h2>}
          <dl className="grid grid-flow-row-dense gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
            {section.blocks.flatMap((block) => items(block, row))}
          </dl>
        </section>
      ))}
    </div>
  );
}

interface Section {
  readonly key: string;
  readonly label: string | undefined;
  readonly blocks: FieldBlock[];
}

function sectionsOf(blocks: readonly FieldBlock[]): readonly Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    const label = block.kind === "section" ? block.label : undefined;
    const last = sections.at(-1);
    if (label === undefined && last !== undefined && last.label === undefined) last.blocks.push(block);
    else sections.push({ key: block.fields[0]?.name ?? "", label, blocks: [block] });
  }
  return sections;
}

function items(block: FieldBlock, row: AnyRow): readonly ReactNode[] {
  if (block.kind === "fields" || block.kind === "section") {
    return block.fields.map((field) => (
      <Item key={field.name} label={field.label} wide={isWideField(field)}>
        <DetailValue field={field} row={row} />
      </Item>
    ));
  }
  const { kind, fields, label = "" } = block;
  return [
    <Item key={fields[0]?.name} label={label} wide={false}>
      <GroupValue {...{ kind, fields, row }} />
    </Item>,
  ];
}

function Item({ label, wide, children }: { label: string; wide: boolean; children: ReactNode }) {
  return (
    <div className={cn("min-w-0", wide && "sm:col-span-2 lg:col-span-3")}>
      <dt className="mb-1 text-[13px] text-muted-foreground">{label}</dt>
      <dd className="text-sm break-words">{children}</dd>
    </div>
  );
}
