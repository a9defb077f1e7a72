/** An input that searches for one record: type to narrow down, arrow keys and Enter to take one. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { text } from "../text/text.ts";
import { cn } from "./cn.ts";
import { Icon } from "./icon.tsx";
import { Input } from "./input.tsx";
import { panelClasses, usePlacement } from "./popover.tsx";

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
}
export interface ComboboxProps {
  readonly id?: string;
  /** What is chosen now, as shown while nobody types. */
  readonly selected: ComboboxOption | undefined;
  readonly onSelect: (option: ComboboxOption | undefined) => void;
  /** Answers to `search`; undefined while they are on their way. */
  readonly options: readonly ComboboxOption[] | undefined;
  readonly onSearch: (text: string) => void;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly name?: string;
  readonly "aria-label"?: string | undefined;
  readonly "aria-invalid"?: boolean | undefined;
  readonly "aria-describedby"?: string | undefined;
}

export function Combobox({
  selected,
  onSelect,
  options,
  onSearch,
  placeholder = text("Search…"),
  ...props
}: ComboboxProps) {
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const listId = useId();
  const open = typed !== undefined;
  usePlacement(input, panel, open);
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    if (open) element.showPopover();
    else if (element.matches(":popover-open")) element.hidePopover();
    if (open && input.current !== null) element.style.minWidth = `${input.current.offsetWidth}px`;
  }, [open]);

  const search = (value: string) => {
    setTyped(value);
    setActive(0);
    onSearch(value);
  };
  const close = () => {
    setTyped(undefined);
    onSearch("");
  };
  const take = (option: ComboboxOption) => {
    onSelect(option);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = options?.length ?? 0;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) search("");
      else if (count > 0) setActive((active + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (event.key === "Enter" && open && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const option = options?.[active];
      if (option !== undefined) take(option);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <div className="relative w-full">
      <Input
        {...props}
        ref={input}
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && (options?.length ?? 0) > 0 ? `${listId}-${active}` : undefined}
        aria-required={props.required}
        required={false}
        placeholder={selected === undefined ? placeholder : selected.label}
        value={typed ?? selected?.label ?? ""}
        onChange={(event) => search(event.target.value)}
        onClick={() => !open && search("")}
        onKeyDown={onKeyDown}
        onBlur={close}
        className="pr-16"
      />
      {selected !== undefined && props.required !== true && (
        <button
          type="button"
          aria-label={text("Clear {name}", { name: selected.label })}
          onClick={() => onSelect(undefined)}
          className="absolute top-1/2 right-9 -translate-y-1/2 cursor-pointer rounded p-0.5 text-muted-foreground hover:text-foreground"
        >
          <Icon name="x" className="size-3.5" />
        </button>
      )}
      <Icon
        name="search"
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted-foreground"
      />
      <div ref={panel} popover="manual" className={cn(panelClasses, "max-h-72")}>
        <Options
          id={listId}
          open={open}
          options={open ? options : []}
          active={active}
          onTake={take}
          searching={open && options === undefined}
        />
      </div>
    </div>
  );
}

interface OptionsProps {
  readonly id: string;
  /** Closed, it holds no words that a search in the page would find. */
  readonly open: boolean;
  readonly options: readonly ComboboxOption[] | undefined;
  readonly active: number;
  readonly searching: boolean;
  readonly onTake: (option: ComboboxOption) => void;
}

function Options({ id, open, options = [], active, searching, onTake }: OptionsProps) {
  useEffect(() => document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" }), [id, active]);
  return (
    <>
      <div role="listbox" id={id} aria-label={text("Matches")}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active option
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // Pressing must not take the focus from the input, or the list would close before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(option)}
            className="cursor-pointer rounded-md px-2.5 py-1.5 hover:bg-accent aria-selected:bg-accent"
          >
            <div className="truncate">{option.label}</div>
            {option.description !== undefined && (
              <div className="truncate text-xs text-muted-foreground">{option.description}</div>
            )}
          </div>
        ))}
      </div>
      {open && options.length === 0 && (
        <p className="px-2.5 py-2 text-muted-foreground">{searching ? text("Searching…") : text("Nothing found")}</p>
      )}
    </>
  );
}
