/** Opens the command palette: a field to look at where there is room, else an icon. */
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { text } from "../text/text.ts";
import { modifierName } from "./modifier-name.ts";
import { showPalette } from "./palette-state.ts";

export function SearchButton({ small = false }: { small?: boolean }) {
  const open = () => showPalette(true);
  if (small) {
    return (
      <Button variant="ghost" size="icon" aria-label={text("Search everything")} onClick={open}>
        <Icon name="search" className="size-5" />
      </Button>
    );
  }
  return (
    <Button
      variant="outline"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={open}
      className="w-full justify-start gap-2.5 px-3 font-normal text-muted-foreground"
    >
      <Icon name="search" />
      <span className="min-w-0 flex-1 truncate text-left">{text("Search")}</span>
      <kbd aria-hidden="true" className="font-sans text-xs">
        {modifierName()} K
      </kbd>
    </Button>
  );
}
