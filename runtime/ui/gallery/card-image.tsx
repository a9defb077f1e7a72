/** The picture on top of a card; a coloured block with initials where there is none, or it cannot be shown. */
import { useState } from "react";
import type { EntityModel } from "../../model/types.ts";
import type { AnyRow } from "../field/columns.ts";
import { Initials } from "../view/initials.tsx";

export interface CardImageProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly field: string | undefined;
  readonly name: string;
}

export function CardImage({ row, field, name }: CardImageProps) {
  const address = field === undefined ? undefined : imageAddress(row, field);
  const [failed, setFailed] = useState<string>();
  if (address === undefined || failed === address) {
    return <Initials name={name} className="aspect-[4/3] w-full text-4xl print:hidden" />;
  }
  return (
    <img
      src={address}
      alt=""
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(address)}
      className="aspect-[4/3] w-full bg-muted object-cover"
    />
  );
}

/** Where the picture of a field is: an upload's own address, or the web address that the field holds. */
export function imageAddress(row: AnyRow, field: string): string | undefined {
  const upload = row._files?.[field];
  if (upload !== undefined) return upload.type.startsWith("image/") ? upload.url : undefined;
  const value = row[field];
  return typeof value === "string" && /^https:\/\//i.test(value) ? value : undefined;
}
