"""What templates do most, without what Jinja does in general: calling macros, fixed texts, writing what is markup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from inspect import unwrap
from types import FunctionType, MethodType, NoneType
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape
from msgspec import Struct

_OF_JINJA = ("_loop_vars", "_block_vars")
_VALUES = frozenset({str, Markup, tuple, frozenset, bool, NoneType})
_ALIKE = frozenset(
    {
        "bronnen",
        "gemeentelijst",
        "in_het_nederlands",
        "klachtenlijn",
        "kosten",
        "landkaart",
        "leeftijd",
        "lijnen",
        "naar_stuk",
        "niet_voor",
        "opsomming",
        "praat_eerst",
        "teken",
        "vraag",
        "wachttijd",
        "weg",
        "weg_uitleg",
        "werkgebied",
    }
)
"""Macros in files of their own, of which nothing but their arguments changes what they say; a tuple among these holds
names or records, never a text that may be markup."""
_MOST = 20_000
_PLAIN = frozenset({FunctionType, MethodType})
_ASKS = "jinja_pass_arg"
"""What a function carries that asks for the context, see jinja2.pass_context."""
_WAITS = "jinja_async_variant"
"""What a filter carries that asks at each call whether its environment is asynchronous."""


class QuickContext(Context):
    """Calls macros and plain functions at once, and a macro that says the same on many pages once for all of them."""

    def call(self, called: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """What Jinja's own gives; what that passes along is for functions that ask for a context only."""
        is_macro = type(called) is Macro
        if not is_macro and (type(called) not in _PLAIN or hasattr(called, _ASKS)):
            return super().call(called, *args, **kwargs)
        if kwargs:
            for name in _OF_JINJA:
                kwargs.pop(name, None)
        return self._macro(called, args, kwargs) if is_macro else called(*args, **kwargs)

    def _macro(self, called: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if called.name in _ALIKE and not kwargs:
            kinds = tuple(map(type, args))
            if all(map(_can_tell, kinds)):
                return self._once(called, args, kinds)
        return called(self.eval_ctx, *args, **kwargs)

    def _once(self, macro: Macro, args: tuple[Any, ...], kinds: tuple[type, ...]) -> Any:
        made: dict[Any, Any] = self.environment.made  # type: ignore[attr-defined]
        told = tuple(map(_told, args)) if dict in kinds else args
        key = (macro, kinds, told)
        try:
            said = made.get(key)
        except TypeError:  # a list or a mapping inside a tuple
            return macro(self.eval_ctx, *args)
        if said is None:
            if len(made) >= _MOST:
                made.clear()
            # With its arguments, so that no other mapping gets the number of one of them.
            said = made[key] = (macro(self.eval_ctx, *args), args)
        return said[0]


@cache
def _can_tell(kind: type) -> bool:
    """Whether values of a type are told apart by themselves or, mappings, by which they are: ours never change."""
    return kind in _VALUES or kind is dict or (issubclass(kind, Struct) and bool(kind.__struct_config__.frozen))


def _told(value: Any) -> Any:
    """What a value is told apart by; an empty mapping is like any other."""
    if type(value) is not dict:
        return value
    return id(value) if value else None


class QuickOutput(CodeGenerator):
    """Writes what an expression gives by `as_markup`: most of it is markup already."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        self.writeline(f"from {__name__} import {as_markup.__name__}")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(f"{as_markup.__name__}(")


def as_markup(value: Any) -> Markup:
    """A value as it stands in a page; what is markup stays what it is, where Jinja would make it anew."""
    if type(value) is Markup:
        return value
    return _escaped(value) if type(value) is str else escape(value)


_escaped: Callable[[str], Markup] = lru_cache(_MOST)(escape)  # most are ways to the root, names and identifiers


def at_once(filters: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """The filters without what Jinja puts around some of them: ours never wait."""
    return {name: unwrap(one) if hasattr(one, _WAITS) else one for name, one in filters.items()}


def translator(said: Callable[[str], str]) -> Callable[..., Markup]:
    """What templates say a fixed text with: markup in it is markup, `%(name)s` a value. A text is looked up once."""
    plain: dict[str, Markup] = {}
    formats: dict[str, Markup] = {}

    def gettext(text: str, /, **values: Any) -> Markup:
        if values:
            if text not in formats:
                formats[text] = Markup(said(text))
            return formats[text] % values
        if text not in plain:
            plain[text] = Markup(said(text)) % {}
        return plain[text]

    return gettext
