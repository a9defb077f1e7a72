/** Gives its properties to its only child, so that a part can be drawn by another element (`asChild`). */
import { cloneElement, type HTMLAttributes, isValidElement, type ReactElement, type ReactNode } from "react";
import { cn } from "./cn.ts";

type SlotProps = HTMLAttributes<HTMLElement> & { readonly children?: ReactNode };

export function Slot({ children, ...props }: SlotProps): ReactNode {
  if (!isValidElement(children)) return children;
  const child = children as ReactElement<SlotProps>;
  const onClick: SlotProps["onClick"] = (event) => {
    child.props.onClick?.(event);
    props.onClick?.(event);
  };
  return cloneElement(child, {
    ...props,
    ...child.props,
    onClick,
    className: cn(props.className, child.props.className),
  });
}
