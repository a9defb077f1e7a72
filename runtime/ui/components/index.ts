/** What app code may import from `@vector/runtime/ui/components`: parts named and shaped as those of shadcn/ui. */
// An app has loaded this anyway; saying so keeps the code of both in the same few files.
import "../index.ts";

export { Alert, AlertDescription, AlertTitle } from "./alert.tsx";
export { Badge } from "./badge.tsx";
export { Button, buttonVariants } from "./button.tsx";
export { Card, CardAction, CardContent, CardDescription, CardFooter, CardHeader, CardTitle } from "./card.tsx";
export { Checkbox, RadioGroupItem } from "./checkbox.tsx";
export { cn } from "./cn.ts";
export { Combobox, type ComboboxOption, type ComboboxProps } from "./combobox.tsx";
export {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "./dialog.tsx";
export { DropdownMenu, DropdownMenuItem } from "./dropdown-menu.tsx";
export { Field, FieldDescription, FieldError, FieldGroup, FieldLabel, FieldLegend, FieldSet } from "./field.tsx";
export { Icon, type IconName } from "./icon.tsx";
export { Input, Textarea } from "./input.tsx";
export { Label } from "./label.tsx";
export { Empty, LoadError } from "./message.tsx";
export { Popover } from "./popover.tsx";
export { Select } from "./select.tsx";
export { Skeleton } from "./skeleton.tsx";
export { Slot } from "./slot.tsx";
export { Switch } from "./switch.tsx";
export {
  Table,
  TableBody,
  TableCaption,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
} from "./table.tsx";
export { Tabs, TabsContent, TabsList, TabsTrigger } from "./tabs.tsx";
export { type ToastAction, useToast } from "./toast.tsx";
export { Tooltip, TooltipContent, TooltipTrigger } from "./tooltip.tsx";
