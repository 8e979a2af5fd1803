// A link that looks like a button: it opens in a new tab, can be copied and survives a reload, as links do.
import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

/** The router takes `type` for the kind of a linked file, so the look has a name of its own. */
const Anchor = ({ main = false, ...rest }: Omit<ButtonProps, 'type'> & { main?: boolean }) => <Button {...rest} type={main ? 'primary' : 'default'} />;

export const LinkButton = createLink(Anchor);
