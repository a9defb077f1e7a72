/** The parts that app code imports from `@vector/runtime/ui/components`: those of shadcn/ui by name, over the app's own React. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const load = (file: string) => import(pathToFileURL(resolve("dist/runtime/node", file)).href) as Promise<unknown>;

const names = [
  "Alert AlertDescription AlertTitle Badge Button buttonVariants Checkbox cn Input Label Select Skeleton Switch Textarea",
  "Card CardAction CardContent CardDescription CardFooter CardHeader CardTitle",
  "Dialog DialogClose DialogContent DialogDescription DialogFooter DialogHeader DialogTitle DialogTrigger",
  "DropdownMenu DropdownMenuItem Popover",
  "Field FieldDescription FieldError FieldGroup FieldLabel FieldLegend FieldSet",
  "Table TableBody TableCaption TableCell TableFooter TableHead TableHeader TableRow",
  "Tabs TabsContent TabsList TabsTrigger Tooltip TooltipContent TooltipTrigger",
].flatMap((line) => line.split(" "));

test("the built module has every part", async () => {
  expect(Object.keys((await load("components.js")) as object)).toEqual(expect.arrayContaining(names));
});

interface AnyElement {
  readonly props: { readonly className: string; readonly href: string; readonly onClick: (event: object) => void };
}

test("a slot gives its child its own look, and both are told of a click", async () => {
  const { Slot } = (await load("components.js")) as { Slot: (props: object) => AnyElement };
  const { createElement } = (await load("react.js")) as { createElement: (type: string, props: object) => object };
  const called: string[] = [];
  const child = createElement("a", { href: "/x", className: "px-1", onClick: () => called.push("child") });
  const { props } = Slot({ className: "px-4 font-bold", onClick: () => called.push("slot"), children: child });
  expect(props.href).toBe("/x");
  expect(props.className.split(" ").sort()).toEqual(["font-bold", "px-1"]);
  props.onClick({});
  expect(called).toEqual(["child", "slot"]);
});
