"""The commands of Helder, a module each. Before any of them is made, click speaks Dutch."""

from generator.commands.wording import speak_dutch

speak_dutch()
