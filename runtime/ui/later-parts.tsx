/** Parts for hand-written pages, whose code comes when one of them is first shown. */
import { type ComponentType, createElement } from "react";
import { codeQuery, Later } from "./app/later.tsx";
import type { ComboboxProps } from "./components/combobox.tsx";
import type { DialogProps } from "./components/dialog.tsx";
import { Skeleton } from "./components/skeleton.tsx";
import type { TabsProps } from "./components/tabs.tsx";
import type { FieldValueProps } from "./field/field-value.tsx";
import type { RecordTableProps } from "./list/record-table.tsx";

type Parts = typeof import("./parts.ts");
const partsCode = codeQuery("parts", () => import("./parts.ts"));

function laterPart<P extends object>(name: keyof Parts): ComponentType<P> {
  return (props) => (
    <Later code={partsCode} fallback={<Skeleton className="h-9" />}>
      {(parts) => createElement(parts[name] as ComponentType<P>, props)}
    </Later>
  );
}

export const Combobox = laterPart<ComboboxProps>("Combobox");
export const Dialog = laterPart<DialogProps>("Dialog");
export const FieldValue = laterPart<FieldValueProps>("FieldValue");
export const RecordTable = laterPart<RecordTableProps>("RecordTable");
export const Tabs = laterPart<TabsProps>("Tabs");
