package org.popcircle.discord;

import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Which act goes to which handler. */
final class Ears extends ListenerAdapter {

    private final DiscordCommands commands;
    private final DiscordClicks clicks;
    private final DiscordForms forms;

    Ears(DiscordCommands commands, DiscordClicks clicks, DiscordForms forms) {
        this.commands = commands;
        this.clicks = clicks;
        this.forms = forms;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        commands.typed(event);
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        commands.used(event);
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        commands.completing(event);
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        clicks.pressed(event);
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        clicks.picked(event);
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        forms.submitted(event);
    }
}
